/** What the services take as evidence, as the file chooser reads it. */
export const acceptedFiles = '.pdf,.jpg,.jpeg,.png';
