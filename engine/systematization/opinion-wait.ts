/** The kind of the waits for technical opinions; the subject is the opinion. */
export const opinionWait = 'technical-opinion';
