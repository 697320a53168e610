/** The errors in a text that GraphiQL made of an answer or of something thrown; the text itself where it is none. */
export function readErrors(text) {
  try {
    const { errors } = JSON.parse(text);
    if (errors.length) return errors;
  } catch {
    // not an answer: told below
  }
  return [{ message: text }];
}
