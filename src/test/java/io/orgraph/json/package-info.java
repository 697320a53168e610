@NullMarked
package io.orgraph.json;

import org.jspecify.annotations.NullMarked;
