/** The six services, in this JVM or apart. */
@NullMarked
package io.coalscan.local.service;

import org.jspecify.annotations.NullMarked;
