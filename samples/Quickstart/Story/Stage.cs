namespace Quickstart.Story;

/// <summary>Where the story takes place: one folder for the label, one for the studio.</summary>
internal sealed class Stage
{
    public const string LabelUrl = "https://licensing.bluelabel.example";
    public const string StudioUrl = "https://studio.example";
    public const string StatusListUrl = "https://licensing.bluelabel.example/status/1";

    public static readonly Isrc Song = Isrc.Parse("SE-AAB-26-00001");

    private Stage(string folder)
    {
        Folder = folder;
        Directory.CreateDirectory(LabelFolder);
        Directory.CreateDirectory(LicenseFolder);
        Directory.CreateDirectory(CatalogueFolder);
    }

    public string Folder { get; }

    public string LabelFolder => Path.Combine(Folder, "label");

    public string StatusListFile => Path.Combine(LabelFolder, "status-1.jwt");

    public string RegisterFile => Path.Combine(LabelFolder, "register.json");

    public string LicenseFolder => Path.Combine(Folder, "studio", "licenses");

    public string CatalogueFolder => Path.Combine(Folder, "studio", "catalogue");

    public string TrustFile => Path.Combine(Folder, "studio", "trust.json");

    public string LedgerFile => Path.Combine(Folder, "studio", "artistfirst.db");

    public string RemixFile => Path.Combine(Folder, "studio", "remix.wav");

    public string RateCardFile => Path.Combine(LabelFolder, "rate-card.json");

    public string IncomeFile => Path.Combine(Folder, "studio", "income.json");

    public string SettlementFolder => Path.Combine(Folder, "settlements");

    /// <summary>An empty stage: what an earlier run left is cleared away.</summary>
    public static Stage Fresh(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        return new Stage(folder);
    }
}
