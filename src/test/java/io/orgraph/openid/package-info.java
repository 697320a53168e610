/** People sign in with a provider that is not of this project. */
@NullMarked
package io.orgraph.openid;

import org.jspecify.annotations.NullMarked;
