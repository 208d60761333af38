using RemixStudio;

// appsettings.json lies beside the program; the folders that it names are looked for where the program is started.
WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
ArtistFirstBuilder parts = builder.Services
    .AddArtistFirst(builder.Configuration.GetSection("ArtistFirst"))            // appsettings.json: licensee, trust, licenses, register
    .UseFileCatalogue(builder.Configuration["Studio:Catalogue"] ?? "data/catalogue")
    .UseSqlite(builder.Configuration["Studio:Ledger"] ?? "data/artistfirst.db");
if (builder.Environment.IsDevelopment())
{
    parts.UseDevelopmentCertificates("Remix Studio");                           // in production: ArtistFirst:CertificateFile
}

builder.Services.AddProblemDetails();
builder.Services.AddExceptionHandler<Refusals>();
builder.Services.AddHealthChecks();

WebApplication app = builder.Build();
app.UseExceptionHandler();
app.MapHealthChecks("/health");
app.MapPost("/remix/{isrc}", Remixes.MakeAsync);
app.MapPost("/credits", Remixes.ReadCreditsAsync);
await app.RunAsync();
