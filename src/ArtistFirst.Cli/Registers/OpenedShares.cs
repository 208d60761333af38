using ArtistFirst.Registry;

namespace ArtistFirst.Cli;

/// <summary>The shares of what <c>--register</c> names: a JSON file, or one state of a database, which stays open until this is disposed of.</summary>
internal sealed class OpenedShares : IAsyncDisposable
{
    private readonly ConsentRegister? _register;
    private readonly RegisterState? _state;

    private OpenedShares(ShareSource shares, ConsentRegister? register, RegisterState? state)
    {
        Shares = shares;
        _register = register;
        _state = state;
    }

    public ShareSource Shares { get; }

    public static async Task<OpenedShares> OpenAsync(string text, CancellationToken cancellationToken)
    {
        if (!RegisterSource.IsDatabase(text))
        {
            return new OpenedShares(new ShareSource(await RightsRegister.LoadAsync(text, cancellationToken).ConfigureAwait(false)), null, null);
        }

        ConsentRegister register = await RegisterSource.OpenAsync(text, registry: null, signer: null, cancellationToken).ConfigureAwait(false);
        try
        {
            RegisterState state = await register.OpenStateAsync(cancellationToken).ConfigureAwait(false);
            return new OpenedShares(state.ToShareSource(), register, state);
        }
        catch
        {
            await register.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_state is not null)
        {
            await _state.DisposeAsync().ConfigureAwait(false);
        }

        if (_register is not null)
        {
            await _register.DisposeAsync().ConfigureAwait(false);
        }
    }
}
