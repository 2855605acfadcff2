package io.tributary.intake.translation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.canonical.CanonicalRecord;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CanonicalSchemaTest {
    private static final JsonNode SCHEMA = new CanonicalSchema().document();

    private static final Set<Type> BOOLEANS = Set.of(boolean.class, Boolean.class);
    private static final Set<Type> INTEGERS = Set.of(int.class, Integer.class, long.class);

    static Stream<JsonSubTypes.Type> types() {
        return Arrays.stream(
                CanonicalRecord.class.getAnnotation(JsonSubTypes.class).value());
    }

    @Test
    void every_kind_of_record_is_in_the_schema() {
        assertThat(types().map(JsonSubTypes.Type::value).toList())
                .containsExactlyInAnyOrder((Class<?>[]) CanonicalRecord.class.getPermittedSubclasses());
        assertThat(SCHEMA.path("items").path("oneOf"))
                .extracting(reference -> reference.path("$ref").asText())
                .containsExactlyInAnyOrderElementsOf(
                        types().map(type -> "#/$defs/" + type.name()).toList());
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_component_of_a_record_is_described_and_nothing_else(JsonSubTypes.Type type) {
        JsonNode definition = SCHEMA.at("/$defs/" + type.name());
        assertThat(definition.at("/properties/type/const").asText()).isEqualTo(type.name());
        agree(type.value(), definition, type.name(), List.of("type"));
    }

    private static void agree(Class<?> type, JsonNode definition, String at, List<String> extra) {
        JsonNode properties = definition.path("properties");
        TreeSet<String> described = new TreeSet<>();
        properties.fieldNames().forEachRemaining(described::add);
        extra.forEach(described::remove);
        assertThat(described)
                .as(at)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
        assertThat(definition.path("additionalProperties").isBoolean()).as(at).isTrue();
        assertThat(definition.path("description").asText()).as(at).isNotEmpty();
        for (RecordComponent component : type.getRecordComponents()) {
            JsonNode property = properties.path(component.getName());
            String path = at + "/" + component.getName();
            assertThat(property.path("description")
                            .asText(resolve(property).path("description").asText()))
                    .as(path)
                    .isNotEmpty();
            agree(component.getGenericType(), resolve(property), path);
        }
    }

    private static void agree(Type type, JsonNode property, String at) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            assertThat(property.path("type").asText()).as(at).isEqualTo("array");
            agree(generic.getActualTypeArguments()[0], resolve(property.path("items")), at + "[]");
        } else if (type instanceof ParameterizedType generic && generic.getRawType() == Map.class) {
            agree(generic.getActualTypeArguments()[1], resolve(property.path("additionalProperties")), at + "{}");
        } else if (type instanceof Class<?> c && c.isRecord()) {
            agree(c, property, at, List.of());
        } else if (type instanceof Class<?> c && c.isEnum()) {
            assertThat(property.path("enum"))
                    .as(at)
                    .extracting(JsonNode::asText)
                    .containsExactlyElementsOf(Arrays.stream(c.getEnumConstants())
                            .map(Object::toString)
                            .toList());
        } else {
            String expected = BOOLEANS.contains(type) ? "boolean" : INTEGERS.contains(type) ? "integer" : "string";
            assertThat(property.path("type").asText()).as(at).isEqualTo(expected);
            assertThat(expected.equals("string")
                            == (property.has("maxLength") || property.has("format") || property.has("pattern")))
                    .as(at + " has a bound")
                    .isTrue();
        }
    }

    private static JsonNode resolve(JsonNode property) {
        return property.has("$ref") ? SCHEMA.at(property.path("$ref").asText().substring(1)) : property;
    }

    @ParameterizedTest
    @CsvSource({
        "customer/organisation, CRM_CUSTOMER.ORGANISATION_NAME",
        "customer/language, CRM_CUSTOMER.LANGUAGE_TAG",
        "email, CRM_CONTACT_POINT.POINT_VALUE",
        "phone, CRM_CONTACT_POINT.POINT_VALUE",
        "personName/full, CRM_CUSTOMER.DISPLAY_NAME",
        "personName/given, CRM_CUSTOMER.GIVEN_NAME",
        "personName/family, CRM_CUSTOMER.FAMILY_NAME",
        "personName/title, CRM_CUSTOMER.TITLE",
        "postalAddress/lines, CRM_POSTAL_ADDRESS.ADDRESS_LINES",
        "postalAddress/postalCode, CRM_POSTAL_ADDRESS.POSTAL_CODE",
        "postalAddress/city, CRM_POSTAL_ADDRESS.CITY",
        "postalAddress/region, CRM_POSTAL_ADDRESS.REGION",
        "externalId/system, CRM_IDENTIFIER.SYSTEM_NAME",
        "externalId/value, CRM_IDENTIFIER.ID_VALUE",
        "subject, CRM_INQUIRY.SUBJECT",
        "subject, CRM_INTERACTION.SUMMARY",
        "inquiry/topic, CRM_INQUIRY.TOPIC",
        "inquiry/messageId, CRM_INQUIRY.MESSAGE_ID",
        "line, CRM_ATTACHMENT.FILE_NAME",
        "line, CRM_ATTACHMENT.CONTENT_TYPE",
        "invoice/number, CRM_INVOICE.INVOICE_NUMBER",
        "payment/reference, CRM_PAYMENT.PAYMENT_REFERENCE",
        "payment/account, CRM_PAYMENT.ACCOUNT_NO",
        "payment/counterpartyName, CRM_PAYMENT.COUNTERPARTY_NAME",
        "payment/counterpartyAccount, CRM_PAYMENT.COUNTERPARTY_ACCOUNT",
        "payment/endToEndId, CRM_PAYMENT.END_TO_END_ID",
        "payment/returnReason, CRM_PAYMENT.RETURN_REASON",
        "lead/platform, CRM_LEAD.PLATFORM_NAME",
        "lead/leadId, CRM_LEAD.PLATFORM_LEAD",
        "lead/formId, CRM_LEAD.FORM_ID",
        "lead/campaignId, CRM_LEAD.CAMPAIGN_ID",
        "lead/adId, CRM_LEAD.AD_ID",
        "personName/full, CRM_CUSTOMER_NAME.FULL_NAME",
        "contactPoint/value, CRM_CONTACT_POINT.POINT_VALUE",
        "contactPoint/platform, CRM_CONTACT_POINT.PLATFORM_NAME",
        "contactPoint/hours, CRM_CONTACT_POINT.CONTACT_HOURS",
        "externalId/system, CRM_RELATION.RELATED_SYSTEM",
        "externalId/value, CRM_RELATION.RELATED_VALUE",
        "relation/label, CRM_RELATION.LABEL",
        "attribute/name, CRM_ATTRIBUTE.ATTRIBUTE_NAME",
        "attribute/value, CRM_ATTRIBUTE.ATTRIBUTE_VALUE",
        "segment/scheme, CRM_SEGMENT.SCHEME_NAME",
        "segment/code, CRM_SEGMENT.SEGMENT_CODE",
        "segment/label, CRM_SEGMENT.LABEL",
        "segment/licensor, CRM_SEGMENT.LICENSOR",
        "interaction/channel, CRM_INTERACTION.CHANNEL_NAME",
        "interaction/outcome, CRM_INTERACTION.OUTCOME",
        "interaction/agent, CRM_INTERACTION.AGENT_NAME",
        "message/inquiry, CRM_MESSAGE.INQUIRY_REF",
        "message/author, CRM_MESSAGE.AUTHOR",
        "message/messageId, CRM_MESSAGE.MESSAGE_ID",
        "complaint/number, CRM_COMPLAINT.COMPLAINT_NUMBER",
        "complaint/category, CRM_COMPLAINT.CATEGORY",
        "complaint/about, CRM_COMPLAINT.ABOUT_REF",
        "complaint/remedy, CRM_COMPLAINT.REMEDY",
        "subject, CRM_COMPLAINT.SUBJECT",
        "satisfaction/about, CRM_SATISFACTION.ABOUT_REF",
        "product/number, CRM_PRODUCT.PRODUCT_NUMBER",
        "product/name, CRM_PRODUCT.PRODUCT_NAME",
        "product/category, CRM_PRODUCT.CATEGORY",
        "product/gtin, CRM_PRODUCT.GTIN",
        "order/number, CRM_ORDER.ORDER_NUMBER",
        "orderLine/product, CRM_ORDER_LINE.PRODUCT_NUMBER",
        "orderLine/description, CRM_ORDER_LINE.DESCRIPTION",
        "invoice/order, CRM_INVOICE.ORDER_NUMBER",
        "return/number, CRM_RETURN.RETURN_NUMBER",
        "return/order, CRM_RETURN.ORDER_NUMBER",
        "return/invoice, CRM_RETURN.INVOICE_NUMBER",
        "return/product, CRM_RETURN.PRODUCT_NUMBER",
        "return/reason, CRM_RETURN.REASON",
        "campaign/number, CRM_CAMPAIGN.CAMPAIGN_NUMBER",
        "campaign/name, CRM_CAMPAIGN.CAMPAIGN_NAME",
        "campaign/channel, CRM_CAMPAIGN.CHANNEL_NAME",
        "opportunity/number, CRM_OPPORTUNITY.OPPORTUNITY_NUMBER",
        "opportunity/name, CRM_OPPORTUNITY.OPPORTUNITY_NAME",
        "opportunity/stage, CRM_OPPORTUNITY.STAGE_NAME",
        "opportunity/lostReason, CRM_OPPORTUNITY.LOST_REASON",
        "opportunity/campaign, CRM_OPPORTUNITY.CAMPAIGN_NUMBER",
        "offer/number, CRM_OFFER.OFFER_NUMBER",
        "offer/opportunity, CRM_OFFER.OPPORTUNITY_NUMBER",
        "response/offer, CRM_RESPONSE.OFFER_NUMBER",
        "response/campaign, CRM_RESPONSE.CAMPAIGN_NUMBER",
        "subject, CRM_TASK.SUBJECT",
        "task/number, CRM_TASK.TASK_NUMBER",
        "task/assignee, CRM_TASK.ASSIGNEE",
        "task/about, CRM_TASK.ABOUT_REF",
        "consent/purpose, CRM_CONSENT_ACT.PURPOSE",
        "consent/channel, CRM_CONSENT_ACT.CHANNEL_NAME",
    })
    void what_the_schema_accepts_fits_its_column(String member, String column) throws IOException {
        String pointer = "/$defs/" + member.replace("/", "/properties/");
        assertThat(SCHEMA.at(pointer).path("maxLength").asInt()).isEqualTo(columnLength(column));
    }

    private static int columnLength(String column) throws IOException {
        String[] names = column.split("\\.");
        StringBuilder ddl = new StringBuilder();
        try (DirectoryStream<Path> scripts = Files.newDirectoryStream(Path.of("../config/db/postgresql"), "V*.sql")) {
            for (Path script : scripts) {
                ddl.append(Files.readString(script));
            }
        }
        Matcher matcher = Pattern.compile(
                        "CREATE TABLE " + names[0] + " \\(.*?\\b" + names[1] + "\\s+VARCHAR\\((\\d+)\\)",
                        Pattern.DOTALL)
                .matcher(ddl);
        assertThat(matcher.find()).as(column).isTrue();
        return Integer.parseInt(matcher.group(1));
    }
}
