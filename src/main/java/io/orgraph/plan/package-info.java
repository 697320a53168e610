/**
 * Access plans: the changes that lead from current to desired access, their guards and the signed token. Makes no call.
 */
@NullMarked
package io.orgraph.plan;

import org.jspecify.annotations.NullMarked;
