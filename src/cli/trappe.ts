/** Where Node starts the headless command. */
import { run } from './main';
import { allowClosedOutput } from './output';

allowClosedOutput();
process.exitCode = await run(process.argv.slice(2));
