/** Where in the code an error arose, line by line. Without its message: that may quote what a person typed. */
export function placesOf({ stack = '', message }: Error): readonly string[] {
  // A message of several lines could look like places itself.
  return stack
    .replace(message, '')
    .split('\n')
    .filter(line => /^\s+at /.test(line));
}
