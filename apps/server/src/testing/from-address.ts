/** What the HTTP server tells the application about a connection from this address. */
export function fromAddress(remoteAddress: string): { incoming: { socket: { remoteAddress: string } } } {
  return { incoming: { socket: { remoteAddress } } };
}
