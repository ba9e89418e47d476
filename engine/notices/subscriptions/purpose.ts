/** The purpose of the privacy notice under which the public is told of a process by mail. Without it nobody is asked. */
export const noticesByMail = 'notices-by-mail';

/** How long an address waits for its confirmation; then it is erased. */
export const confirmDays = 3;
