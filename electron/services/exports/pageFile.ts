/** The name of a page for a family: it says nothing of whose it is or what made it. */
export const pageFile = 'page.pdf';
