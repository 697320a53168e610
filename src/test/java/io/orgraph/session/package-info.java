@NullMarked
package io.orgraph.session;

import org.jspecify.annotations.NullMarked;
