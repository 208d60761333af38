namespace ArtistFirst.Cli;

/// <summary>How often a grant may be used.</summary>
internal sealed record QuotaView(string Unit, long Limit, string Window)
{
    public static QuotaView Of(LicenseQuota quota) => new(quota.Unit, quota.Limit, quota.Window.ToString().ToLowerInvariant());

    public string Tell() => $"{Words.Of(Limit)} {Unit} {(string.Equals(Window, "total", StringComparison.Ordinal) ? "in all" : $"a {Window}")}";
}
