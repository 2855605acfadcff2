package io.tributary.web.api;

import io.tributary.intake.format.AttachmentContent;
import io.tributary.intake.format.MalformedInputException;
import io.tributary.operations.Attachments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Hands out files that came with inquiries: always as downloads, never under the type that their sender claims. */
@Path("attachments")
@Tag(name = "Customers")
@SecurityRequirement(name = "token")
@ApplicationScoped
public class AttachmentResource {
    @Inject
    private Attachments attachments;

    /** Downloads a file. */
    @GET
    @Path("{id: [0-9]{1,18}}")
    @Operation(summary = "Download an attachment")
    @APIResponse(responseCode = "404", description = "No such attachment")
    @APIResponse(responseCode = "410", description = "The raw input cannot be read as its source is configured now")
    public Response download(@PathParam("id") long id) {
        AttachmentContent content = content(id);
        return Response.ok(content.bytes(), MediaType.APPLICATION_OCTET_STREAM_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, Disposition.attachment(content.fileName()))
                .build();
    }

    private AttachmentContent content(long id) {
        try {
            return attachments.read(id).orElseThrow(() -> ApiProblem.notFound("attachment " + id));
        } catch (MalformedInputException e) {
            throw new ApiProblem(410, "Not readable", String.valueOf(e.getMessage()));
        }
    }
}
