/**
 * Reads what an address asks for and shows it, or says why it could not be read. What comes once the address is another is not heard of.
 * @param address  as it is now
 */
export async function followAddress<T>(
  address: () => string,
  read: () => Promise<T>,
  on: Readonly<{ show: (found: T) => void; fail: (error: unknown) => void }>,
): Promise<void> {
  const asked = address();
  const isAsked = () => address() === asked;
  try {
    const found = await read();
    if (isAsked()) on.show(found);
  } catch (error) {
    if (isAsked()) on.fail(error);
  }
}
