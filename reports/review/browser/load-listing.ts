// Loads what the index lists, once and only when it is needed; a page from `file://` can load it as a script alone.
import type { Listing } from '../listing.ts';

declare global {
  interface Window {
    docwalkListing?: Listing;
  }
}

let loading: Promise<Listing | undefined> | undefined;

/** Gives the listing, or undefined where its file is not beside the page. */
export const loadListing = (): Promise<Listing | undefined> => {
  loading ??= new Promise((resolve) => {
    const script = document.createElement('script');
    script.src = 'listing.js';
    script.addEventListener('load', () => {
      resolve(window.docwalkListing);
    });
    script.addEventListener('error', () => {
      resolve(undefined);
    });
    document.head.append(script);
  });
  return loading;
};
