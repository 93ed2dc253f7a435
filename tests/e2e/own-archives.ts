/** Own files packed as people pack them: a ZIP file, a workbook. */
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import writeExcelFile from 'write-excel-file/node';
import type { OwnFile } from './own-files';

/** What `input[type=file]` takes. */
export interface Payload {
	name: string;
	mimeType: string;
	buffer: Buffer;
}

export async function zipped(name: string, files: readonly OwnFile[], password?: string): Promise<Payload> {
	const writer = new ZipWriter(new Uint8ArrayWriter());
	for (const file of files) await writer.add(file.name, new Uint8ArrayReader(new TextEncoder().encode(file.text)), { password });
	return { name, mimeType: 'application/zip', buffer: Buffer.from(await writer.close()) };
}

const cellOf = (text: string) => (text === '' ? null : /^\d+(,\d+)?$/.test(text) ? { value: Number(text.replace(',', '.')), type: Number } : { value: text, type: String });

/** A sheet of the cells of a CSV file; figures as numbers. */
export async function workbook(name: string, { text }: OwnFile): Promise<Payload> {
	const rows = text.trimEnd().split('\n').map((line) => line.split(';').map(cellOf));
	return { name, mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: await writeExcelFile(rows).toBuffer() };
}
