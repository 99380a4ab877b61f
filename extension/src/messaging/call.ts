/** A request, which gets its id when it is sent, and the reply it brings. */
export interface Call<Request, Reply> {
  request: Omit<Request, "id">;
  reply: Reply;
}

/** In milliseconds: how long most answers may take. */
export const QUICK = 5_000;
