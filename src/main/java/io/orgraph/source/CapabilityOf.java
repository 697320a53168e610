package io.orgraph.source;

import io.orgraph.model.CapabilityName;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The capability that a source has when its adapter implements the annotated port. Each port has its own. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface CapabilityOf {
    CapabilityName value();
}
