/** What a heading alone announces. Words are compared folded (`fold`); `PrimærAdresse` is two words. */
import { fold } from '../text/fold';
import { holdsIdentity } from './cpr';
import type { IdentityKind } from './kind';

const words = (list: string): string => list.trim().split(/\s+/).join('|');
const CITIZEN = words('borger borgers borgerens klient klientens patient patientens beboer beboerens person personens barn barnets citizen client resident patients citizens clients');
const STAFF = words('sagsbehandler sagsbehandlers medarbejder medarbejderens kontaktperson kontaktpersonens raadgiver socialraadgiver visitator behandler leder ansvarlig caseworker employee staff contact');
const KIN = words('paaroerende paaroerendes vaerge vaerges aegtefaelle aegtefaelles partner mor mors far fars moder fader foraelder foraeldre soeskende relative guardian spouse mother father parent');
const NUMBER = '(?:nr|nummer|numre|no|number)?';
const OF = '(?:paa|af|for|til|fra|of)?';

/** Whole headings, written as one word; the first that fits decides. */
const WHOLE: [IdentityKind, RegExp][] = [
	['cpr', new RegExp(`^(?:.*[a-z])?(?:cpr|personnr|personnummer|persnr)${NUMBER}$|^(?:civil|national|social)(?:registration|identity|id|security)${NUMBER}$|^ssn$`)],
	['cpr', new RegExp(`^cpr${NUMBER}${OF}(?:den|deres)?(?:${CITIZEN}|${STAFF}|${KIN}|id|dk|korrekt|gyldig)(?:en)?$`)],
	['email', /^(?:.*[a-z])?(?:e?mail|epost)(?:adresse|adr|address|privat|arbejde)?$/],
	['phone', new RegExp(`^(?:privat|arbejds?|hjemme|mobil|direkte|kontakt|fastnet|${CITIZEN}|${KIN}|${STAFF})?(?:telefon|tlf|mobil|mobiltlf|mobiltelefon|fastnet|phone|telephone|mobile|cell|cellphone|mobilephone)${NUMBER}(?:privat|arbejde|hjem|mobil|\\d)?$`)],
	['name', /^(?:.*[a-z])?(?:fornavn|fornavne|efternavn|mellemnavn|mellemnavne|kaldenavn|slaegtsnavn|foedenavn|firstname|lastname|middlename|surname|givenname|familyname|fullname|forename|maidenname)$/],
	['name', new RegExp(`^(?:primaer|sekundaer|nuvaerende|tidligere)?(?:${CITIZEN}|${STAFF}|${KIN}|bruger|user|fulde?)(?:s|en|ens)?(?:fulde?|full)?(?:navn|name)$`)],
	['name', new RegExp(`^(?:navn|name)${OF}(?:the|den)?(?:${CITIZEN}|${STAFF}|${KIN})(?:en)?$`)],
	['name', new RegExp(`^(?:navnogadresse|navnadresse|adressenavn|initialer|initials|primaer(?:t)?ansvarlig|sekundaeransvarlig|(?:primaer|sekundaer|nuvaerende|ansvarlig)?(?:sagsbehandler|kontaktperson|socialraadgiver|raadgiver|visitator|caseworker)|sagsansvarlig|${KIN})$`)],
	['address', new RegExp(`^(?:primaer|sekundaer|bopaels?|folkeregister|privat|hjem|hjemme|vej|gade|post|bolig|kontakt|opholds|nuvaerende|tidligere|midlertidig|fuld|${CITIZEN}|${KIN}|home|street|postal|mailing|residential|primary|current)?(?:adresse|adresser|adr|address)(?:linje|line|felt)?\\d?$`)],
	['address', new RegExp(`^(?:adresse|address)${OF}(?:${CITIZEN}|${KIN})(?:en)?$|^(?:vejnavn|gadenavn|gade|vej|vejnr|husnr|husnummer|vejognummer|postnr|postnummer|postnrogby|postnrby|postdistrikt|street|streetname|housenumber|houseno|zip|zipcode|postcode|postalcode|conavn|lejlighed)$`)],
	['health', /^(?:.*[a-z])?(?:diagnos(?:e|er|en|is|es|ekode|ekoder|etekst|enavn|egruppe)|diagnosiscode|icd(?:10|11)?(?:kode|code)?|medicin|medicinering|medicinliste|medication|medications|medicine|helbred|helbreds(?:forhold|tilstand|oplysninger)|sygdom(?:me|shistorik)?|lidelser?|illness|disease|healthcondition|healthstatus|healthnotes|sygehistorie|handicapdiagnose)$/],
	['health', /^(?:diagnose|diagnosis|icd|icd10|medicin|helbreds?|sygdoms)(?:primaer|sekundaer|kode|code|tekst|dato|aar|type|navn|beskrivelse|\d)*$/],
	['free_text', /^(?:.*[a-z])?(?:notat|notater|noter|note|notes|bemaerkning|bemaerkninger|kommentar|kommentarer|fritekst|freetext|comment|comments|remark|remarks|memo|begrundelse(?:for[a-z]+)?|begrundelser|journal|journaltekst|observation|observationer|resume|afgoerelsestekst|sagsfremstilling|beskrivelseafborger|borgerbeskrivelse)(?:tekst|felt|text|\d)?$/]
];

/** A heading with one of these is about a code, a setting, a unit or a count, and not about a person. */
const HARMLESS = new RegExp(
	`^(?:antal|number of|har|type)|pseudo|hash|krypt|anonym|(?:type|kategori|gruppe|beskyttelse|beskyttet|dato|status|kommune|region|loebenummer|count)$|(?:^|[^a-z])(?:ip|web|url|tilbud|tilbuds|tilbuddets|tilbudet|leverandoer|leverandoerens|afdeling|afdelingens|center|centrets|institution|institutionens|enhed|enhedens|provider|department|kommunens|firma)(?![a-z])|(?:tilbuds|leverandoer|afdelings|center|institutions|enheds|virksomheds)(?:adresse|telefon|tlf|mail|email|postnr|vej)`
);

/** Words apart by one space: at spaces and signs, and where a capital follows a small letter. */
const apart = (heading: string): string =>
	fold(heading.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ').replace(/[^\p{L}\d]+/gu, '|'))
		.replace(/[^\p{L}\d]+/gu, ' ')
		.trim();

/** What a heading alone announces ('cpr' stops the file, the rest drops the column), or null. */
export function announcedBy(heading: string): IdentityKind | null {
	if (holdsIdentity(heading)) return 'cpr';
	const parted = apart(heading);
	const joined = parted.replaceAll(' ', '');
	const kind = WHOLE.find(([, shape]) => shape.test(joined))?.[0] ?? null;
	if (kind === null || kind === 'health' || kind === 'free_text') return kind;
	return HARMLESS.test(parted) ? null : kind;
}
