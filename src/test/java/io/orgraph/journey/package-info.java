/** What a web app does, in order, against a running Orgraph and the sandbox. */
@NullMarked
package io.orgraph.journey;

import org.jspecify.annotations.NullMarked;
