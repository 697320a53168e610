/** The mails that the simulated APIs would have sent: nothing ever leaves the process. */
@NullMarked
package io.orgraph.sandbox.mail;

import org.jspecify.annotations.NullMarked;
