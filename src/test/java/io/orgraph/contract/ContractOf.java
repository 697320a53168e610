package io.orgraph.contract;

import io.orgraph.source.Port;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** States what a port promises. It runs on every ground whose adapter is asked through that port. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedClass(name = "{0}")
@ArgumentsSource(EachTestbed.class)
@interface ContractOf {

    Class<? extends Port> value();
}
