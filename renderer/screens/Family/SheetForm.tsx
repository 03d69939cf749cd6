import type { Request } from '../../../shared/bridge/contract.ts';
import { HandOver } from '../Export/HandOver.tsx';
import { PageForm, type PageOfChoices } from './PageForm.tsx';
import { useMakeSheet } from './useMakeSheet.ts';

interface SheetFormProps extends PageOfChoices {
  readonly request: Request<'sheets.write'>;
}

/** The page of a claim, kept with its exports. */
export function SheetForm({ request, onChange, ...page }: SheetFormProps) {
  const make = useMakeSheet();
  return (
    <PageForm
      {...page}
      isBusy={make.isPending}
      failure={make.error}
      made={make.data && <HandOver record={make.data} />}
      onMake={() => make.mutate(request)}
      onChange={changed => {
        make.reset();
        onChange(changed);
      }}
    />
  );
}
