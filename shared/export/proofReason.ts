import { z } from 'zod';

/**
 * Why a printed answer is not proven. Of the text: nothingPrinted, emptyAppearance (the value is kept and nothing shows), otherText,
 * digitsDiffer, questionMarks, answersSwapped, offThePage, notEmpty (something stands where nothing was answered), inkWithoutText,
 * notRepeated (the sheet it goes on on). Of the ink: textWithoutInk, whiteInk, clipped, letterAsBox (another sign is drawn for a letter),
 * outsideBox, stampedOver, tickDiffers. Of the file: oldValue, pageDropped, pageDoubled, changedOutside, unreadable.
 */
export const proofReasonSchema = z.enum([
  'nothingPrinted',
  'emptyAppearance',
  'otherText',
  'digitsDiffer',
  'questionMarks',
  'answersSwapped',
  'offThePage',
  'notEmpty',
  'inkWithoutText',
  'notRepeated',
  'textWithoutInk',
  'whiteInk',
  'clipped',
  'letterAsBox',
  'outsideBox',
  'stampedOver',
  'tickDiffers',
  'oldValue',
  'pageDropped',
  'pageDoubled',
  'changedOutside',
  'unreadable',
]);
export type ProofReason = z.infer<typeof proofReasonSchema>;
