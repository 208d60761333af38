namespace ArtistFirst.Cli;

/// <summary>What a verified license says.</summary>
internal sealed record LicenseView
{
    public required string Id { get; init; }

    public required string Issuer { get; init; }

    public required string Licensee { get; init; }

    public required string KeyId { get; init; }

    public required IReadOnlyList<string> Audience { get; init; }

    public required DateTimeOffset IssuedAt { get; init; }

    public required DateTimeOffset NotBefore { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public StatusView? Status { get; init; }

    public required IReadOnlyList<GrantView> Grants { get; init; }

    public required IReadOnlyList<VoidGrantView> VoidGrants { get; init; }

    public LicenseView? Parent { get; init; }

    public static LicenseView Of(License license) => new()
    {
        Id = license.Id,
        Issuer = license.Issuer,
        Licensee = license.Licensee,
        KeyId = license.KeyId,
        Audience = license.Audience,
        IssuedAt = license.IssuedAt,
        NotBefore = license.NotBefore,
        ExpiresAt = license.ExpiresAt,
        Status = license.Status is { } status ? StatusView.Of(status) : null,
        Grants = [.. license.Grants.Select(GrantView.Of)],
        VoidGrants = [.. license.VoidGrants.Select(VoidGrantView.Of)],
        Parent = license.Parent is { } parent ? Of(parent) : null,
    };

    public IEnumerable<string> Tell() =>
    [
        $"  from         {Issuer}, by key {KeyId}",
        $"  for          {Licensee}",
        $"  valid        {Words.Of(NotBefore)} to {Words.Of(ExpiresAt)}, issued {Words.Of(IssuedAt)}",
        $"  status       {Status?.Tell() ?? "not revocable: it only expires"}",
        .. Grants.SelectMany(grant => grant.Tell()),
        .. VoidGrants.SelectMany(grant => grant.Tell()),
        .. Parent is null ? [] : Parent.Tell().Prepend($"Passed on from license {Parent.Id}, within whose bounds it stays:"),
    ];
}
