@NullMarked
package io.coalscan.service.schema;

import org.jspecify.annotations.NullMarked;
