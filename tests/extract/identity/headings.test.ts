import { describe, expect, it } from 'vitest';
import { TABLES } from '../../../src/lib/extract/columns';
import { announcedBy } from '../../../src/lib/extract/identity/headings';
import type { IdentityKind } from '../../../src/lib/extract/identity/kind';

const list = (text: string): string[] => text.split(',').map((heading) => heading.trim());

const ANNOUNCED: Record<IdentityKind, string[]> = {
	cpr: list(
		'CPR, cpr, CPR-nr., CPR nr, cprnr, CPR nummer, CPR-nummer, CPRNummer, cpr_no, CPR number, Borger CPR, BorgerCPR, BorgersCPRNummer, borger_cpr, CPR borger, CPR-nr. på borgeren, Personnr., Personnummer, personnr, Ægtefælles CPR, Barnets cprnr, Erstatnings-CPR, SSN, National ID number, Social security number, Civil registration number, cpr_id, 010190-1234, 0101901234'
	),
	email: list('E-mail, email, Mail, mailadresse, E-mailadresse, Borgers e-mail, EmailAddress, e_mail, Epost, Kontakt email'),
	phone: list('Telefon, Telefonnr., Telefonnummer, Tlf., tlf nr, TlfNr, Mobil, Mobilnummer, Mobiltelefon, Privat telefon, Borgers telefon, Telefon 2, phone, Phone number, Mobile, mobile phone, Kontakttelefon, Telefon privat, Mobil tlf.'),
	name: list(
		'Fornavn, fornavn, ForNavn, FORNAVN, Efternavn, efternavn, Mellemnavn, Borgernavn, Borger navn, BorgerNavn, Borgers navn, Borgerens navn, Borgerens fulde navn, Navn på borger, Navn på borgeren, Navn (borger), Klientnavn, Patientnavn, Beboernavn, Personnavn, Fulde navn, Fuldt fornavn, Brugernavn, First name, last_name, LastName, Surname, full name, Given name, Citizen name, Client name, Name of client, PrimærAnsvarlig, Primær ansvarlig, Sagsbehandler, sagsbehandlernavn, Kontaktperson, Medarbejdernavn, Rådgiver, Socialrådgiver, Visitator, Initialer, Pårørende, Værge, Værges navn, Caseworker, Borgerens fornavn'
	),
	address: list(
		'Adresse, PrimærAdresse, Primær adresse, primaer_adresse, Bopælsadresse, Folkeregisteradresse, Borgers adresse, Privatadresse, Hjemmeadresse, Adresse 1, Adresselinje 2, Vejnavn, Gadenavn, Husnr., Postnr., Postnr. og by, Postnummer, Address, home_address, Street address, Street, Zip code, Postcode, Postal code, Opholdsadresse'
	),
	free_text: list(
		'VigtigeNotater, Vigtige notater, Notat, notater, Note, Notes, Noter, Bemærkning, Bemærkninger, BEMÆRKNINGER, Kommentar, Kommentarer, Intern kommentar, Fritekst, Fritekstfelt, Comment, comments, Remarks, free text, Memo, Journalnotat, Begrundelse, Begrundelse for afgørelse, Sagsnotat, Kommentar 2'
	),
	health: list('Diagnose, Diagnoser, diagnosekode, Diagnosekoder, Primær diagnose, DiagnoseTekst, Diagnose 1, ICD, ICD-10, ICD10 kode, Medicin, Medicinliste, Helbred, Helbredsforhold, Helbredsoplysninger, Sygdom, Diagnosis, Diagnoses, Medication, health condition, Bidiagnose')
};

const HARMLESS = list(
	`borger_id, BorgerId, Borger ID, Citizen ID, SagId, IndsatsId, BevillingId, PersonId, Alder, Køn, Fødselsår, Målgruppe, Primær målgruppe, Sekundær målgruppe,
	Leverandør, Leverandørnavn, LeverandørNavn, LeverandørId, Leverandøradresse, Leverandør telefon, Tilbudsnavn, Navn på tilbud, Tilbud, Tilbuddets navn, Tilbuddets adresse, Tilbudsadresse,
	Center, Centernavn, Navn på center, AfdelingNavn, Afdeling, Afdelingsnavn, Afdelingens telefon, Institutionsnavn, Enhed, Enhedsnavn, Navn, Name, Provider name, Provider, Department name,
	Kommunenavn, Kommune, Kommunekode, HandleKommune, BetalingsKommune, OpholdsKommune, Opholdskommune, Bopælskommune, CPR-kommune, CPR status, CPR-hash, cpr_pseudonym, Pseudonymiseret CPR, cprs,
	Indsats, Indsatsnavn, IndsatsParagraf, IndsatsStatus, IndsatsStartDato, IndsatsSlutDato, Indsatstrappe, Ydelse, Ydelsesnavn, Paragraf, Paragrafnavn,
	SagType, Sagsnavn, Status, Afgørelse, Afgørelsesdato, AfslutningsÅrsag, ForventetParagraf, Adressetype, Adressebeskyttelse, Adressebeskyttet, Har adresse, IP-adresse, Webadresse,
	Mailgruppe, Mailtype, Telefonisk kontakt, Telefonstøtte, Telefontid, Mobilitet, vum_mobilitet, Mobilitetshjælp, Medarbejdertimer, Medarbejdertype, Sagsbehandlingstid, Sagsbehandlergruppe, Kontaktpersonordning timer,
	Ansvarlig afdeling, Antal pårørende, Antal sagsbehandlere, Pårørendeinddragelse, Borgertype, Brugerbetaling, Brugertype, Notattype, Kommentartype, Beskrivelse, Indsatsbeskrivelse, Noteret dato,
	Sundhed, vum_sundhed, Sundhedsområde, Funktionsnedsættelse, Handicap, Psykiatri, Medicinhåndtering timer, Vejledende timer, Vejledning, Timer, Beløb, Takst, Årspris, Dato, Startdato, Niveau, Omfang, Pladser,
	IndsatskontoNummer, StatsRefusionsKontoNummer, OverheadKontoNummer, Kontonummer, CVR, CVR-nummer, P-nummer, EAN, Tilbudsportalen ID, Lovhjemmel, Frekvens, Pris pr. måned, By, Region, Provider address, a, ,  `
);

describe.each(Object.entries(ANNOUNCED))('%s', (kind, headings) => {
	it.each(headings)('is announced by %s', (heading) => expect(announcedBy(heading)).toBe(kind));
	it.each(headings.filter((heading) => !/\d{6}/.test(heading)))('is announced by %s in capitals', (heading) => {
		const parted = heading.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1_').toUpperCase();
		expect(announcedBy(parted)).toBe(kind);
	});
});

it.each(HARMLESS)('%s announces nobody', (heading) => expect(announcedBy(heading)).toBeNull());

it.each(TABLES.flatMap(({ columns }) => columns.map(({ name }) => name)))('the contract’s own column %s announces nobody', (name) => expect(announcedBy(name)).toBeNull());
