/** The simulated Tours &amp; Events API: organizations with their members, roles and invitations, which may all change. */
@NullMarked
package io.orgraph.sandbox.tours;

import org.jspecify.annotations.NullMarked;
