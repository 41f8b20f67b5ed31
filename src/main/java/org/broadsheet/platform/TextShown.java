package org.broadsheet.platform;

import java.util.List;

/**
 * That a place shows these texts from now on, and none of those before; fired in the transaction that writes them, for whoever
 * keeps what texts mention, such as pictures.
 *
 * @param place an address of this site, where somebody sees or changes it
 * @param label what people call it
 */
public record TextShown(String place, String label, List<String> texts) {}
