/**
 * Sessions: a caller's credentials, kept encrypted under an opaque id for a limited time. It knows no HTTP, and a store
 * is an interface.
 */
@NullMarked
package io.orgraph.session;

import org.jspecify.annotations.NullMarked;
