/** What tests share: a client as a front end has it, and ways to read its answers. */
@NullMarked
package io.orgraph.testkit;

import org.jspecify.annotations.NullMarked;
