/** What an attacker would try, through the running server, with the calls that reach the upstreams counted. */
@NullMarked
package io.orgraph.attack;

import org.jspecify.annotations.NullMarked;
