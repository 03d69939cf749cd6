import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import type { AccessFilter } from '../../../shared/bridge/accessLog.ts';
import { languageNames, type WindowLanguage } from '../../../shared/text/windowLanguage.ts';
import { words } from '../../../shared/text/words.ts';
import { failureOf } from '../../bridge/failureOf.ts';
import { useBridge } from '../../bridge/useBridge.ts';
import { Button, ButtonRow } from '../../components/Button.tsx';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { Loading } from '../../components/Loading.tsx';
import { Notice } from '../../components/Notice.tsx';
import { PageImages } from '../../components/PageImages.tsx';
import { Radios } from '../../components/Radios.tsx';
import { Tick } from '../../components/Tick.tsx';
import { useLanguage, useWords } from '../../components/useWords.tsx';
import { saveDownload } from '../saveDownload.ts';
import { usePageImages } from '../usePageImages.ts';
import { accessLogWording } from './accessWords.ts';

const languages = Object.keys(languageNames) as WindowLanguage[];

/** Hands over the very pages that are looked at. */
function useHandOver() {
  const { call, loadFile } = useBridge();
  return useMutation({
    mutationFn: async (previewId: string) => {
      const handed = await call('accessLog.handOver', { previewId });
      for (const name of handed.how === 'download' ? handed.names : [])
        saveDownload(await loadFile(`/files/previews/${previewId}/${name}`), name);
      return handed.how;
    },
  });
}

/** What the filter lets through, as a PDF to be looked at and saved. */
export function PrintLog({ filter }: { readonly filter: AccessFilter }) {
  const t = useWords();
  const { call } = useBridge();
  const [language, setLanguage] = useState(useLanguage());
  const [titles, setTitles] = useState(false);
  const preview = useMutation({
    mutationFn: () =>
      call('accessLog.preview', { ...filter, language, titles, wording: accessLogWording(filter, words(language)) }),
  });
  const handOver = useHandOver();
  const { pages, failure } = usePageImages(preview.data);
  const change = (apply: () => void) => {
    apply();
    preview.reset();
    handOver.reset();
  };
  const previewId = preview.data?.previewId;
  return (
    <section aria-labelledby="print">
      <h2 id="print">{t('accessLog.print')}</h2>
      <p>{t('accessLog.printText')}</p>
      <Radios
        id="print-language"
        label={t('accessLog.printLanguage')}
        value={language}
        onChange={chosen => change(() => setLanguage(chosen))}
        options={languages.map(each => ({ value: each, label: <span lang={each}>{languageNames[each]}</span> }))}
      />
      <Tick
        id="titles"
        label={t('accessLog.titles')}
        checked={titles}
        onChange={wanted => change(() => setTitles(wanted))}
      />
      <ButtonRow>
        <Button busy={preview.isPending} onClick={() => preview.mutate()}>
          {t('accessLog.preview')}
        </Button>
      </ButtonRow>
      {preview.isPending && <Loading text={t('accessLog.setting')} />}
      {preview.isError && <FailureNotice failure={failureOf(preview.error)} />}
      {failure !== undefined && <FailureNotice failure={failure} />}
      {previewId !== undefined && (
        <>
          <ButtonRow>
            <Button kind="primary" busy={handOver.isPending} onClick={() => handOver.mutate(previewId)}>
              {t('accessLog.handOver')}
            </Button>
          </ButtonRow>
          {handOver.isError && <FailureNotice failure={failureOf(handOver.error)} />}
          {(handOver.data === 'saved' || handOver.data === 'download') && (
            <Notice tone="done" announced>
              <p>{t('accessLog.saved')}</p>
            </Notice>
          )}
          <PageImages pages={pages} lang={language} />
        </>
      )}
    </section>
  );
}
