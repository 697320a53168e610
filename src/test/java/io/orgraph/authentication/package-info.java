/** Keys, tokens and scopes: who is let in, and above all who is not. */
@NullMarked
package io.orgraph.authentication;

import org.jspecify.annotations.NullMarked;
