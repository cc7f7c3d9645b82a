/** 127.0.0.1, ::1 and localhost: what is said there does not leave the machine. */
export const isLoopback = (hostname: string) => /^(localhost|127(\.\d+){3}|\[?::1\]?)$/i.test(hostname);
