/** Tests of how services are run beside each other. */
@NullMarked
package io.coalscan.local.service;

import org.jspecify.annotations.NullMarked;
