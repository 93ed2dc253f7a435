/** Headings of files: the contract's own, and those that Randers reads from Sensum (danish-facts.md, section 7). */
import { TABLES } from '../../../src/lib/extract/columns';
import type { TableSpec } from '../../../src/lib/extract/columns';
import type { TableName } from '../../../src/lib/extract/plan';

export const tableSpec = (name: TableName): TableSpec => TABLES.find((spec) => spec.name === name)!;
export const contractHeader = (name: TableName): string[] => tableSpec(name).columns.map((column) => column.name);
export const NAMES = TABLES.map(({ name }) => name);

export const SENSUM = {
	indsatser: [
		'IndsatsId', 'SagId', 'Indsats', 'VigtigeNotater', 'IndsatsParagraf', 'Tilbud', 'LeverandørId', 'LeverandørNavn', 'IndsatsStatus', 'IndsatsGodkendelsesDato',
		'IndsatsStartDato', 'IndsatsSlutDato', 'Primær målgruppe', 'Sekundær målgruppe', 'IndsatskontoNummer', 'StatsRefusionsKontoNummer', 'OverheadKontoNummer', 'Afgørelse'
	],
	sager: ['SagId', 'BorgerId', 'SagType', 'AfdelingNavn', 'PrimærAnsvarlig', 'ForventetParagraf', 'Status', 'HandleKommune', 'BetalingsKommune', 'SlutDato', 'AfslutningsÅrsag'],
	borger: ['BorgerId', 'CPR', 'Fornavn', 'Efternavn', 'PrimærAdresse', 'Diagnose', 'Kommentar', 'OpholdsKommune'],
	leverandoer: ['LeverandørId', 'LeverandørNavn', 'LeverandørGruppe', 'LeverandørCVR', 'LeverandørEjerskab', 'Aktiv'],
	ydelse: ['YdelseId', 'YdelseNavn', 'BorgerId', 'AfdelingId', 'StartDato', 'SlutDato'],
	afdeling: ['AfdelingId', 'Navn'],
	medarbejder: ['MedarbejderId', 'AfdelingId', 'Fornavn', 'Efternavn', 'Aktiv', 'StartDato', 'SlutDato']
};
