/** Why a column is not kept, in words. */
import type { IdentityKind } from '../../extract/identity/kind';
import type { DroppedColumn } from '../../extract/extracted';
import { m } from '../../messages/generated/messages';
import type { Locale } from '../../ui/format';

const KINDS = {
	cpr: m.data_identity_cpr,
	email: m.data_identity_email,
	phone: m.data_identity_phone,
	name: m.data_identity_name,
	address: m.data_identity_address,
	free_text: m.data_identity_free_text,
	health: m.data_identity_health
} as const satisfies Record<IdentityKind, unknown>;

export const identityWords = (kind: IdentityKind, locale: Locale): string => KINDS[kind]({}, { locale });

/** `Kolonnen Fornavn er ikke læst: navne`. */
export const droppedSentence = ({ heading, kind }: Pick<DroppedColumn, 'heading' | 'kind'>, locale: Locale): string =>
	m.data_dropped({ heading, why: identityWords(kind, locale) }, { locale });
