import { setupI18n } from '@lingui/core';
import type { MessageArguments } from './compiled/messageArguments.ts';
import { catalogues, type WindowLanguage } from './windowLanguage.ts';

export type MessageId = keyof MessageArguments;
/** A message whose wording needs no arguments. */
export type PlainMessageId = { [Id in MessageId]: MessageArguments[Id] extends [] ? Id : never }[MessageId];

/** Gives the wording of a message. Numbers of 1000 and more come as text from shared/fmt. */
export type Words = <Id extends MessageId>(id: Id, ...values: MessageArguments[Id]) => string;

const made = new Map<WindowLanguage, Words>();

/** The words of one language, for screens, menus, papers and the command line alike. */
export function words(language: WindowLanguage): Words {
  const known = made.get(language);
  if (known !== undefined) return known;
  const i18n = setupI18n({ locale: language, messages: { [language]: catalogues[language] } });
  const t: Words = (id, ...[values]) => i18n._(id, values);
  made.set(language, t);
  return t;
}
