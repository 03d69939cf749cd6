import { useMutation } from '@tanstack/react-query';
import { useBridge } from '../../bridge/useBridge.ts';
import { PageForm, type PageOfChoices } from '../Family/PageForm.tsx';
import { familyBlocks } from '../Family/sheetChoices.ts';
import { saveDownload } from '../saveDownload.ts';

interface CheckPageFormProps extends PageOfChoices {
  /** The page as it is looked at; none while it is being set. */
  readonly previewId: string | undefined;
}

/** A first look says nothing yet of the way to a decision. */
const checkBlocks = familyBlocks.filter(block => block !== 'next');

/** Hands over the very page that is looked at. Nothing is kept of it here. */
function useHandOver() {
  const { call, loadFile } = useBridge();
  return useMutation({
    mutationFn: async (previewId: string) => {
      const handed = await call('checks.handOver', { previewId });
      for (const name of handed.how === 'download' ? handed.names : [])
        saveDownload(await loadFile(`/files/previews/${previewId}/${name}`), name);
      return handed.how;
    },
  });
}

/** The page of a check, of which nothing is kept. */
export function CheckPageForm({ previewId, onChange, ...page }: CheckPageFormProps) {
  const handOver = useHandOver();
  return (
    <PageForm
      {...page}
      parts={checkBlocks}
      isBusy={handOver.isPending || previewId === undefined}
      failure={handOver.error}
      made={handOver.data === undefined || handOver.data === 'cancelled' ? undefined : null}
      onMake={() => previewId !== undefined && handOver.mutate(previewId)}
      onChange={changed => {
        handOver.reset();
        onChange(changed);
      }}
    />
  );
}
