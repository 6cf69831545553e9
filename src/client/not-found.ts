/** On the page for addresses that are not there: addresses are lower case, so `/concepts/muP/` leads on to `/concepts/mup/`. */

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
const { pathname, search, hash } = location;
const rest = pathname.startsWith(base) ? pathname.slice(base.length) : '';
const lower = base + rest.toLowerCase();
if (lower !== pathname) {
  // A host that cannot be asked leaves the page as it is: it says what to do.
  fetch(lower, { method: 'HEAD' }).then(
    ({ ok }) => {
      if (ok) location.replace(lower + search + hash);
    },
    () => undefined,
  );
}
