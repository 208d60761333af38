using ArtistFirst.Signing;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ArtistFirst.Benchmarks.Licensing;

/// <summary>The same token and the same key in the JWT library of ASP.NET Core, which checks the signature, typ, iss, aud, exp and nbf.</summary>
internal sealed class IdentityModelPeer(PublicKey key, string token)
{
    private readonly JsonWebTokenHandler _handler = new();

    private readonly TokenValidationParameters _parameters = new()
    {
        IssuerSigningKey = new JsonWebKey(key.ExportJwk()),
        ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256],
        ValidAudience = Label.Studio,
        ValidIssuer = Label.Issuer,
        ValidTypes = ["music-license+jwt"],
    };

    public void Verify(int count)
    {
        for (int i = 0; i < count; i++)
        {
            // It completes at once: there is nothing to fetch.
            TokenValidationResult result = _handler.ValidateTokenAsync(token, _parameters).GetAwaiter().GetResult();
            if (!result.IsValid)
            {
                throw result.Exception;
            }
        }
    }
}
