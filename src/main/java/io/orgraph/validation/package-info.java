/** How a component checks what it is set up with. It names its own part that is wrong; whoever read the value knows from where. */
@NullMarked
package io.orgraph.validation;

import org.jspecify.annotations.NullMarked;
