@NullMarked
package io.coalscan.service.kafka;

import org.jspecify.annotations.NullMarked;
