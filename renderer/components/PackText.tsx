import { Fragment } from 'react';
import { inLanguage, type LocalText } from '../../shared/domain/language.ts';
import { useLanguage } from './useWords.tsx';

/** A wording of the law or the pack, marked with its own language where that is not the window's. */
export function PackText({ text }: { readonly text: LocalText }) {
  const language = useLanguage();
  const wording = inLanguage(text, language);
  return wording.language === language ? wording.text : <span lang={wording.language}>{wording.text}</span>;
}

/** Several wordings in one line. */
export function PackTexts({ texts, between }: { readonly texts: readonly LocalText[]; readonly between: string }) {
  return texts.map((text, index) => (
    <Fragment key={text.ru}>
      {index > 0 && between}
      <PackText text={text} />
    </Fragment>
  ));
}
