/** Real servers for tests, one of each per JVM. */
@NullMarked
package io.coalscan.service.testing;

import org.jspecify.annotations.NullMarked;
