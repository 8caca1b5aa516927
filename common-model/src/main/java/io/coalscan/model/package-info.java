/** The vocabulary that all services and callers share. */
@NullMarked
package io.coalscan.model;

import org.jspecify.annotations.NullMarked;
